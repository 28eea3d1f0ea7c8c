package app;

record Bill(String job) {}
