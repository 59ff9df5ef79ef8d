using System.Collections;
using System.Globalization;
using System.Text;

namespace DomRules.Store.Tests.Samples;

/// <summary>Anything that a store gives, told in words, so that two stores can be compared: bytes as text, times as they are, offsets too.</summary>
internal static class Told
{
    public static string Of(object? value) => value switch
    {
        null => "-",
        string text => text,
        ReadOnlyMemory<byte> bytes => Encoding.UTF8.GetString(bytes.Span),
        DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
        IFormattable plain when value.GetType().Namespace == "System" || value is Enum => plain.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable many => "[" + string.Join("; ", many.Cast<object?>().Select(Of)) + "]",
        bool yes => yes ? "yes" : "no",
        Exception broken => broken.GetType().Name,
        _ => value.GetType().Name + "(" + string.Join(", ", value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.GetMethod!.IsStatic is false).Select(p => p.Name + "=" + Of(p.GetValue(value)))) + ")",
    };
}
