using DomRules.Store;

namespace DomRules.Operations.Changes;

/// <summary>What people write about changes.</summary>
public static class ChangeText
{
    /// <summary>A title is a line of at most so many characters.</summary>
    public const int LongestTitle = 160;

    /// <summary>Reasons and comments have at most so many.</summary>
    public const int LongestWords = 4_000;

    /// <summary>What is wrong with a title; null: nothing.</summary>
    internal static string? TitleProblem(string title) =>
        string.IsNullOrWhiteSpace(title) ? "Say in a line what the change is about."
        : title.Length > LongestTitle ? FormattableString.Invariant($"A title has at most {LongestTitle} characters.")
        : !IsPlain(title, lines: false) ? "A title is one line, without control characters."
        : null;

    /// <summary>What is wrong with words; null: nothing.</summary>
    internal static string? WordsProblem(string words, string missing) =>
        string.IsNullOrWhiteSpace(words) ? missing
        : words.Length > LongestWords ? FormattableString.Invariant($"Write at most {LongestWords} characters.")
        : !IsPlain(words, lines: true) ? "Write it without control characters."
        : null;

    /// <summary>As it is kept.</summary>
    internal static string Kept(string text) => text.Trim().ReplaceLineEndings("\n");

    private static bool IsPlain(string text, bool lines)
    {
        if (text.Any(letter => char.IsControl(letter) && !(lines && letter is '\n' or '\r' or '\t')))
        {
            return false;
        }

        try
        {
            StoreText.Checked(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
