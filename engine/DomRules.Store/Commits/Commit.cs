namespace DomRules.Store.Commits;

/// <summary>One effect as it was written down.</summary>
public sealed record Commit
{
    /// <summary>Its place in the log; 1 is the first.</summary>
    public required long Number { get; init; }

    /// <summary>The moment it speaks of, never before that of the commit before it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who wanted it: the name of a key or a person, or <c>time</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, such as <c>order</c> or <c>publish</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it was done to, such as an order's id; null: nothing in particular.</summary>
    public string? Subject { get; init; }

    /// <summary>The line of the audit chain: canonical JSON that names the hash of the line before and of every part of this commit.</summary>
    public required ReadOnlyMemory<byte> Entry { get; init; }

    /// <summary>SHA-256 of <see cref="Entry"/>, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>What was wanted, as canonical JSON; empty: time passed.</summary>
    public ReadOnlyMemory<byte> Command { get; init; }

    /// <summary>What it changed, as event lines; empty: nothing.</summary>
    public ReadOnlyMemory<byte> Events { get; init; }
}
