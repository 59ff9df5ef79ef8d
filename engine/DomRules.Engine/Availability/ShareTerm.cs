namespace DomRules.Engine.Availability;

/// <summary>A rule with <c>share</c> that applies to a pair.</summary>
/// <param name="Rule">Its name: what orders under it took is counted together.</param>
/// <param name="Share">In billionths, rounded down (<see cref="Snapshots.StockShare.Held"/>).</param>
internal readonly record struct ShareTerm(string Rule, long Share);
