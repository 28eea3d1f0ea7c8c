package app.checks;

record Offset(int value) {}
