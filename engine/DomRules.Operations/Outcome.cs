namespace DomRules.Operations;

/// <summary>A value, or the problem that there is none, in a sentence for people.</summary>
public sealed record Outcome<T>(T? Value, string? Problem)
{
    /// <summary>It went well.</summary>
    public static Outcome<T> Of(T value) => new(value, null);

    /// <summary>Whether all could be read, and what was read has mistakes of its own.</summary>
    public bool IsMistaken { get; private init; }

    /// <summary>It did not.</summary>
    public static Outcome<T> Failed(string problem) => new(default, problem);

    /// <summary>What was read has mistakes.</summary>
    public static Outcome<T> Mistaken(string mistakes) => new(default, mistakes) { IsMistaken = true };

    /// <summary>The same problem, in the way of something else.</summary>
    internal Outcome<TOther> InTheWayOf<TOther>() => new(default, Problem) { IsMistaken = IsMistaken };
}
