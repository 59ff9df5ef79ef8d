using System.Globalization;
using DomRules.Model.Canonical;

namespace DomRules.Engine.Life;

/// <summary>Sentences without a culture: quantities as records write them.</summary>
internal static class PlainText
{
    internal static string Of(FormattableString text) =>
        string.Format(CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(a => a is decimal amount ? DecimalText.Of(amount) : a)]);
}
