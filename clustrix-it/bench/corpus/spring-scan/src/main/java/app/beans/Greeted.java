package app.beans;

record Greeted(String name) {}
