using DomRules.Model.Life;

namespace DomRules.Engine.Life;

/// <summary>What a hold is for, in words: whose it is, why, and by which rule.</summary>
internal static class HoldWords
{
    /// <summary>Several holds.</summary>
    internal static string Of(IEnumerable<OpenHold> holds) => string.Join("; ", holds.Select(hold => Of(hold.Queue, hold.Because, hold.Rule)));

    internal static string Of(string? queue, string because, string rule) => $"held{(queue is null ? "" : $" for {queue}")}: {because} ({rule})";
}
