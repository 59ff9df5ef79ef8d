namespace DomRules.Model.Values;

/// <summary>Yes or no; no orders before yes.</summary>
public sealed record YesNoValue(bool IsYes) : Value
{
    /// <summary>The value yes.</summary>
    public static YesNoValue Yes { get; } = new(true);

    /// <summary>The value no.</summary>
    public static YesNoValue No { get; } = new(false);

    /// <summary>The shared instance for a truth value.</summary>
    public static YesNoValue Of(bool isYes) => isYes ? Yes : No;
}
