using System.Text;

namespace DomRules.Api.Tests.Robustness;

/// <summary>What nobody should send.</summary>
internal static class Hostile
{
    /// <summary>Bodies that are no good for any endpoint.</summary>
    internal static IEnumerable<byte[]?> Bodies { get; } =
    [
        null,
        [],
        .. new[]
        {
            "{", "}", "null", "true", "[]", "[{}]", "\"text\"", "1", "-", "{}", "{}{}", "{} {}", "{\"\":1}", "{\"a\":1,\"a\":2}", "{\"unknown\":{\"deep\":[1,2,{}]}}", "{\"at\":1,\"do\":2}", "{\"do\":{}}",
            "\uFEFF{}", "// comment\n{}", "{'id':1}", "{\"id\":NaN}", "{\"id\":1e99999}", "{\"id\":\"\\ud800\"}", "{\"id\":\"\\u0000\"}", "{\"\\ud800\":1}", "\u0000", "<xml/>", "id=1&sku=2",
        }.Select(Encoding.UTF8.GetBytes),
        Encoding.UTF8.GetBytes(new string('[', 50_000)),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 50_000))),
        Encoding.UTF8.GetBytes($"{{\"lines\":{new string('[', 500)}{new string(']', 500)}}}"),
        Encoding.Unicode.GetBytes("{\"id\":\"1\"}"),
        Encoding.Latin1.GetBytes("{\"id\":\"\u00e4\"}"),
        [0xff, 0xfe, 0x00],
        [0x1f, 0x8b, 0x08, 0x00],
        [(byte)'{', (byte)'"', 0xed, 0xa0, 0x80, (byte)'"', (byte)':', (byte)'1', (byte)'}'],
    ];

    /// <summary>Values that a property may get.</summary>
    internal static string[] Values { get; } =
    [
        "null", "true", "0", "-1", "1.5", "1e5", "1e400", "1e-400", "79228162514264337593543950335", "0.0000000000000000000000000001", "9223372036854775808", "\"\"", "\" \"", "\"-1\"", "\"1e9\"", "\"1000000000000\"", "\"1000000000001\"",
        "\"0.0000001\"", "\"1.0000000000000000000001\"", "\"99999999999999999999999999999999\"", "[]", "[null]", "[[]]", "{}", "{\"a\":{}}", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud83d\"", "\"\\udca9\\ud83d\"", "\"\u202e\u200f\"", "\"../../etc/passwd\"",
        "\"'; DROP TABLE commits; --\"", "\"<script>alert(1)</script>\"", "\"=1+1\"", "\"{0}%s%n\"", "\"\\r\\nSet-Cookie: a=b\"", $"\"{new string('x', 5_000)}\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01T00:00:00Z\"", "\"2026-02-30\"",
    ];

    /// <summary>Parts of an address.</summary>
    internal static string[] PathParts { get; } =
    [
        "..%2f..%2fetc%2fpasswd", "%2e%2e%2f", "%252e%252e", "%5c..%5c", "a%20b", "%f0%9f%92%a9", "%e2%80%ae", "'%3b--", "%3cscript%3e", "%0d%0aSet-Cookie:a", "-1", "0", "99999999999999999999", "1.0", "0.0", "12.99999999999", new string('x', 700), "%00", "a%00b",
        new string('0', 64), "%7f", "*", "null", "%25", "~", "a;b=c", "%ff", "%ed%a0%80", "%c0%af",
    ];
}
