using System.Collections.Immutable;

namespace DomRules.Engine.Explanation;

/// <summary>A titled part of an explanation.</summary>
public sealed record ExplanationSection(string Title, ImmutableArray<string> Lines);
