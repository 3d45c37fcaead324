"""What all commands share: options, output, messages, help."""
