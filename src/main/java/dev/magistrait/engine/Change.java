package dev.magistrait.engine;

import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.Verdict;

/** A verdict that would be another. */
public record Change(TraitId trait, Verdict from, Verdict to) {}
