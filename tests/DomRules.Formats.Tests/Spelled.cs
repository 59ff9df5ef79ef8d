using System.Collections;
using System.Globalization;

namespace DomRules.Formats.Tests;

/// <summary>A value spelled out with everything in it, so that two can be compared whatever they are made of.</summary>
internal static class Spelled
{
    internal static string Out(object? value) => value switch
    {
        null => "none",
        string text => $"\"{text}\"",
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        IFormattable scalar when value.GetType() is { IsPrimitive: true } or { IsEnum: true } || value is DateOnly or TimeOnly or DateTimeOffset => scalar.ToString(value is DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Out))}]",
        _ => $"{value.GetType().Name} {{ {string.Join(", ", value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.GetMethod is { IsStatic: false }).Select(p => $"{p.Name}: {Out(p.GetValue(value))}"))} }}",
    };
}
