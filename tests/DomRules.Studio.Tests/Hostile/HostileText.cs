namespace DomRules.Studio.Tests.Hostile;

/// <summary>Text from outside that would do harm if anything took it for more than text. What is an element of it would bear the mark.</summary>
internal static class HostileText
{
    /// <summary>Attribute that only an element of hostile text has.</summary>
    internal const string Mark = "data-hostile";

    /// <summary>Closes what it stands in, and opens what runs.</summary>
    internal const string Markup = "\"></textarea><script data-hostile>hostile=1</script>";

    internal static string[] All { get; } =
    [
        Markup,
        "'><img data-hostile src=x onerror=hostile=1>",
        "</title></svg><svg data-hostile onload=hostile=1>",
        "\" data-hostile onfocus=hostile=1 autofocus=\"",
        "javascript:hostile=1//{{7*7}}${7*7}@(7*7)**b**[x](javascript:hostile=1)",
        "=cmd|'/c calc'!A1';DROP TABLE orders;--",
        "\u202Egnp.exe\u200B\u200D\uFEFF👩‍👩‍👧‍👦",
        "a\uD800b\uDC00",
        "a\0b\u0007\u001B[31m",
        "one\r\nSet-Cookie: x=y\ttwo",
        "../../%2e%2e%00%0d%0a\\..\\x",
        new string('W', 3_000),
    ];

    /// <summary>Where a number, a day, a place in a list or an id is expected.</summary>
    internal static string[] Odd { get; } = ["-1", "0", "99999999999999999999", "1e9", "NaN", "9999-12-31", "0001-01-01", "1.999", "9223372036854775807.2147483647", "none"];
}
