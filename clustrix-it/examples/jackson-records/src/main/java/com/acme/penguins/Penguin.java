package com.acme.penguins;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** One bird as the data file has it; measures that were not taken are null. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Penguin(
    @JsonProperty("Species") String species,
    @JsonProperty("Island") String island,
    @JsonProperty("Flipper Length (mm)") Double flipperMillimetres,
    @JsonProperty("Body Mass (g)") Double massGrams,
    @JsonProperty("Sex") String sex) {}
