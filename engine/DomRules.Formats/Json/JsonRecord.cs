using System.Text.Json;
using System.Text.Unicode;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Json;

/// <summary>One JSON value that is read as a whole; whatever its bytes are, there is a result or a problem.</summary>
internal static class JsonRecord
{
    /// <summary>Reads the value from the text, which holds nothing else; null when it was reported.</summary>
    internal static T? Read<T>(ReadOnlySpan<byte> text, ReadingContext context, ReadValue<T> read) where T : class
    {
        if (!Utf8.IsValid(text))
        {
            ReportEncoding(text, context.Problems);
            return null;
        }
        var json = new JsonCursor(text, context);
        try
        {
            if (!json.Read()) return null;
            var isNothing = json.Token == JsonTokenType.Null;
            var value = read(ref json);
            if (isNothing) context.Problems.Add(FileProblems.WrongKind, 0, "null stands where an object in { } is expected");
            json.Read();
            return context.Problems.HasErrors ? null : value;
        }
        catch (JsonException)
        {
            ReportSyntax(text, json.Consumed, json.Depth, context.Problems);
            return null;
        }
    }

    private static void ReportEncoding(ReadOnlySpan<byte> text, ProblemList problems)
    {
        var at = Utf8Check.FirstInvalid(text);
        problems.Add(FileProblems.NotUtf8, at, Utf8Check.Message(text, at));
    }

    private static void ReportSyntax(ReadOnlySpan<byte> text, int consumed, int depth, ProblemList problems)
    {
        var at = consumed;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') at++;
        if (at >= text.Length) problems.Add(FileProblems.Truncated, text.Length, "the text ends before its brackets are closed");
        else if (depth >= InputLimits.Depth && text[at] is (byte)'{' or (byte)'[') problems.Add(FileProblems.TooDeep, at, "more than 64 objects and lists stand within each other");
        else if (text[at..].IndexOf((byte)0) is var nul && nul >= 0 && nul < 64) problems.Add(FileProblems.NulByte, at + nul, "there is a NUL byte");
        else ReportUnexpected(text, at, problems);
    }

    private static void ReportUnexpected(ReadOnlySpan<byte> text, int at, ProblemList problems)
    {
        var rest = text[at..];
        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        var kind = rest[0] == '"' && rest[1..].IndexOf((byte)'"') < 0 ? FileProblems.Truncated : FileProblems.Malformed;
        problems.Add(kind, at, $"`{Shown.Bytes(end < 0 ? rest : rest[..end])}` cannot stand here");
    }
}
