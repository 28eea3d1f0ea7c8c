package app.beans;

public record Sale(String what, int price) {}
