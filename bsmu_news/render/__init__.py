"""What people see: Rich output for the terminal, plain text for pipes."""
