using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DomRules.Formats.Problems;
using DomRules.Formats.Text;

namespace DomRules.Formats.Json;

/// <content>Values that every input has.</content>
internal ref partial struct JsonCursor
{
    private const int DigitsOfInt = 9;

    /// <summary>A text; null when there is none, it is empty or was reported.</summary>
    internal string? Text() => TryTextBytes("a text", out var utf8) && utf8.Length > 0 ? Context.Strings.Intern(utf8) : null;

    /// <summary>A text that names something; empty and numbers are errors.</summary>
    internal string? Name(string what)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            Report(what == "a SKU" ? ValueProblems.SkuIsNumber : FileProblems.WrongKind, $"{Found} is a number; {what} is text, such as \"{Found}\"");
            return null;
        }
        if (!TryTextBytes(what, out var utf8)) return null;
        if (utf8.Length > 0) return Context.Strings.Intern(utf8);
        Report(ValueProblems.EmptyText, $"the text is empty; {what} is expected");
        return null;
    }

    /// <summary>As <see cref="Name"/>, for what hardly recurs.</summary>
    internal string? FreshName(string what)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped || reader.ValueSpan.Length is 0 or > InputLimits.TextBytes) return Name(what);
        return Encoding.UTF8.GetString(reader.ValueSpan);
    }

    internal bool? YesNo()
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False) return reader.TokenType == JsonTokenType.True;
        ReportUnlessNull(FileProblems.WrongKind, "true or false is expected");
        return null;
    }

    /// <summary>A decimal, as JSON number or text.</summary>
    internal decimal? Decimal()
    {
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            ReportUnlessNull(ValueProblems.NotANumber, "a number is expected");
            return null;
        }
        var outcome = DecimalText.TryParse(reader.ValueIsEscaped ? Unescaped() : reader.ValueSpan, out var number);
        if (outcome == DecimalOutcome.Exact) return number;
        if (outcome == DecimalOutcome.TooManyDigits) Report(ValueProblems.NumberTooLarge, $"{Found} has more digits than can be kept exactly");
        else Report(ValueProblems.NotANumber, $"{Found} is not a number");
        return null;
    }

    /// <summary>A decimal from the bound on.</summary>
    internal decimal? DecimalFrom(decimal least)
    {
        if (Decimal() is not { } number) return null;
        if (number >= least) return number;
        Report(ValueProblems.OutOfRange, $"{Found} is less than {Shown.Number(least)}");
        return null;
    }

    /// <summary>A decimal above 0.</summary>
    internal decimal? DecimalAboveZero()
    {
        if (Decimal() is not { } number) return null;
        if (decimal.Sign(number) > 0) return number;
        Report(ValueProblems.OutOfRange, $"{Found} is not above 0");
        return null;
    }

    /// <summary>A whole number within the bounds.</summary>
    internal int? Whole(int least, int most)
    {
        if (TryDigits(out var digits) && digits >= least && digits <= most) return digits;
        if (Decimal() is not { } number) return null;
        if (number != decimal.Truncate(number)) Report(ValueProblems.NotWhole, $"{Found} has a fraction; a whole number is expected");
        else if (number < least || number > most) Report(ValueProblems.OutOfRange, $"{Found} is not between {Shown.Count(least)} and {Shown.Count(most)}");
        else return (int)number;
        return null;
    }

    /// <summary>Whether the value is a number, or the text of one, of up to nine digits and nothing else.</summary>
    private readonly bool TryDigits(out int number)
    {
        number = 0;
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String) || reader.ValueSpan.Length is 0 or > DigitsOfInt) return false;
        foreach (var b in reader.ValueSpan)
        {
            var digit = b - '0';
            if (digit is < 0 or > 9) return false;
            number = (number * 10) + digit;
        }
        return true;
    }

    /// <summary>Whether the value is this text.</summary>
    internal readonly bool IsText(string text) => reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(text);

    /// <summary>One of a closed list of codes.</summary>
    internal string? OneOf(ImmutableArray<string> codes)
    {
        if (Text() is not { } code) return null;
        foreach (var known in codes)
            if (known == code) return known;
        var nearest = Context.Problems.Nearest(code, codes);
        Report(ValueProblems.NotAmong, $"{Found} is not among {string.Join(", ", codes)}{(nearest is null ? "" : $"; did you mean {nearest}?")}");
        return null;
    }

    /// <summary>A list of names; empty when there is none.</summary>
    internal ImmutableArray<string> Names(string what)
    {
        if (!IsList("a list of names")) return [];
        var texts = Context.Texts;
        texts.Clear();
        var start = Offset;
        var count = 0;
        while (NextItem())
        {
            if (++count > Context.Limit(InputLimits.ListItems)) reader.Skip();
            else if (Name(what) is { } name) texts.Add(name);
        }
        if (count > Context.Limit(InputLimits.ListItems))
            Context.Problems.Add(FileProblems.TooMany, start, $"the list has {Shown.Count(count)} items; {Shown.Count(InputLimits.ListItems)} are allowed");
        return texts.Count == 0 ? [] : Context.Lists.Intern(texts);
    }

    /// <summary>The bytes of a text without escapes; false when it is null or something else, which is then reported.</summary>
    internal bool TryTextBytes(string what, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        if (reader.TokenType != JsonTokenType.String)
        {
            ReportUnlessNull(FileProblems.WrongKind, $"{what} is expected, in quotation marks");
            return false;
        }
        if (reader.ValueSpan.Length > Context.Limit(InputLimits.TextBytes))
        {
            Report(FileProblems.TextTooLong, $"the text has {Shown.Count(reader.ValueSpan.Length)} bytes; {Shown.Count(InputLimits.TextBytes)} are allowed");
            return false;
        }
        if (reader.ValueIsEscaped) return TryUnescape(out utf8);
        utf8 = reader.ValueSpan;
        return true;
    }

    /// <summary>Reports that something else stands here, unless it is null, and skips it.</summary>
    private void ReportUnlessNull(InputProblemKind kind, string expected)
    {
        if (reader.TokenType != JsonTokenType.Null) Report(kind, $"{Found} stands here; {expected}");
        reader.Skip();
    }
}
