using System.Globalization;
using System.Text;

namespace DomRules.Benchmarks.Reading;

/// <summary>Orders as text: the same every time, with SKUs that recur as in a shop's.</summary>
internal static class OrderTexts
{
    /// <summary>So many orders, one a line.</summary>
    internal static byte[] Lines(int orders, int lines)
    {
        var text = new StringBuilder();
        for (var i = 0; i < orders; i++) Append(text, i, lines);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, int number, int lines)
    {
        text.Append(CultureInfo.InvariantCulture, $$"""{"id":"{{1_000_000 + number}}","channel":"web","placedAt":"2026-11-20T08:30:00Z","service":"standard","currency":"EUR",""");
        text.Append(CultureInfo.InvariantCulture, $$""" "destination":{"country":"DE","region":"BE","city":"Berlin","postalCode":"{{10_115 + (number % 60)}}","latitude":52.54,"longitude":13.42},""");
        text.Append(""" "customer":{"tags":["vip"],"ordersBefore":4},"priority":5,"risk":"low","allowsPartial":false,"tags":[],"lines":[""");
        for (var line = 1; line <= lines; line++)
        {
            if (line > 1) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $$"""{"number":{{line}},"sku":"SKU-{{((number * 7) + line) % 5_000}}","quantity":"{{1 + (line % 3)}}","unitPrice":"89.00","weight":"1.2 kg","tags":["hazmat"],"category":"apparel"}""");
        }
        text.Append("]}\n");
    }
}
