using System.Runtime.CompilerServices;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Json;

/// <summary>Reports properties that must be there and are not.</summary>
internal static class RequiredProperties
{
    /// <summary>Reports each that is missing, at the object.</summary>
    /// <param name="seen">What was there.</param>
    /// <param name="json">Where it was read.</param>
    /// <param name="start">Offset of the object.</param>
    /// <param name="names">How the properties are spelled.</param>
    /// <param name="required">What must be there.</param>
    internal static void Require<T>(this SeenProperties seen, ref JsonCursor json, int start, PropertyNames<T> names, params ReadOnlySpan<T> required) where T : struct, Enum
    {
        foreach (var property in required)
        {
            var copy = property;
            if (!seen.Has(Unsafe.As<T, int>(ref copy))) json.Context.Problems.Add(FileProblems.Missing, start, $"`{names.NameOf(property)}` is missing");
        }
    }
}
