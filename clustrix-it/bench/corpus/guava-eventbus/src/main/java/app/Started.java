package app;

record Started(String job, int cores) {}
