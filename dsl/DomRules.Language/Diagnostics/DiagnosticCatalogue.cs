using System.Reflection;

namespace DomRules.Language.Diagnostics;

/// <summary>Every kind of diagnostic there is, by code: the kinds that the factories of this namespace hold.</summary>
public static class DiagnosticCatalogue
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(DiagnosticCatalogue).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(DiagnosticCatalogue).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];
}
