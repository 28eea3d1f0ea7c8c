package app;

record Ended(String job, boolean well) {}
