package com.acme.choices.plugin;

/** Found by its computed name only. */
public final class Unwanted {}
