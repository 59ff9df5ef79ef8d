namespace DomRules.Operations.Samples;

/// <summary>What became of the telling of the sample market.</summary>
/// <param name="Told">So many commands were told.</param>
/// <param name="Refused">So many of them the market refused, as things stood: it answers for itself.</param>
/// <param name="Until">The moment up to which it was told.</param>
public sealed record SampleFilled(int Told, int Refused, DateTimeOffset Until);
