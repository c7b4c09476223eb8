"""What a report is written as, one a file: for people, for programs, for code hosts."""
