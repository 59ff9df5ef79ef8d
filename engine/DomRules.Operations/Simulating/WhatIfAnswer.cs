using DomRules.Model.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>What would have been decided.</summary>
/// <param name="Record">The record that other inputs come to.</param>
/// <param name="IsReproduced">Whether its own inputs come to the record that is kept.</param>
public sealed record WhatIfAnswer(DecisionRecord Record, bool IsReproduced);
