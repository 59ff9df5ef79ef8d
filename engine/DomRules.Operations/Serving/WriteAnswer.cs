namespace DomRules.Operations.Serving;

/// <summary>What a caller is told of a write.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON; empty: none.</param>
public sealed record WriteAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Number of the commit; null: nothing was written.</summary>
    public long? Commit { get; init; }

    /// <summary>Whether it is the answer to an earlier request under the same key.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Why nothing was done, for a reason that is not in the request.</summary>
    public WriteObstacle Obstacle { get; init; }

    /// <summary>What is in the way, in words; null unless there is an <see cref="Obstacle"/>.</summary>
    public string? Detail { get; init; }

    internal static WriteAnswer Failed(WriteObstacle obstacle, int status, string detail) => new(status, default) { Obstacle = obstacle, Detail = detail };
}
