"""From decoded values to the records of the model, with the checks that belong to reading."""
