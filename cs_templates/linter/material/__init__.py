"""What rules look at: texts as they are written, templates beside their source, replies as customers read them."""
