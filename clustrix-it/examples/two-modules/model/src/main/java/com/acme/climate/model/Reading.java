package com.acme.climate.model;

/** The mean anomaly of one year, in °C. */
public record Reading(int year, double anomaly) {}
