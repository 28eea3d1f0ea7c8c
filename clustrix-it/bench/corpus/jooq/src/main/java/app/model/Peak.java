package app.model;

public record Peak(String name, int metres) {}
