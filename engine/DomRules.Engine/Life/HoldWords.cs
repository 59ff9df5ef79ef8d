using DomRules.Model.Life;

namespace DomRules.Engine.Life;

/// <summary>What a hold is for, in words: whose it is, why, and by which rule.</summary>
internal static class HoldWords
{
    /// <summary>All that holds the order.</summary>
    internal static string Of(OrderLife life) => string.Join("; ", life.Holds.Select(hold => Of(hold.Queue, hold.Because, hold.Rule)));

    internal static string Of(string? queue, string because, string rule) => $"held{(queue is null ? "" : $" for {queue}")}: {because} ({rule})";
}
