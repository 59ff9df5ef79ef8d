namespace DomRules.Operations;

/// <summary>A value, or the problem that there is none, in a sentence for people.</summary>
public sealed record Outcome<T>(T? Value, string? Problem)
{
    /// <summary>It went well.</summary>
    public static Outcome<T> Of(T value) => new(value, null);

    /// <summary>It did not.</summary>
    public static Outcome<T> Failed(string problem) => new(default, problem);
}
