package app.model;

public record Reading(String unit, double value) {}
