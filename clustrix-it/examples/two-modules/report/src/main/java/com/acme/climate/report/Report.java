package com.acme.climate.report;

import java.util.List;

/**
 * The outcome.
 *
 * @param years how many readings went in
 * @param sentences one for each method
 * @param modules the modules whose labels were found, in class path order
 */
public record Report(int years, List<String> sentences, List<String> modules) {}
