using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using DomRules.Language.Syntax;
using DomRules.Language.Text;

namespace DomRules.Language.Tests.Syntax;

/// <summary>A syntax tree as text, without places: equal texts are equal trees.</summary>
internal static class SyntaxPrinter
{
    public static string Print(SyntaxNode node)
    {
        var output = new StringBuilder();
        Print(output, node, 0);
        return output.ToString();
    }

    private static void Print(StringBuilder output, SyntaxNode node, int depth)
    {
        output.Append(' ', depth * 2).Append(node.GetType().Name);
        var inner = new List<(string Name, SyntaxNode Node)>();
        foreach (var property in Properties(node.GetType()))
        {
            Collect(output, inner, property.Name, property.GetValue(node));
        }

        output.Append('\n');
        foreach (var (name, child) in inner)
        {
            output.Append(' ', (depth * 2) + 1).Append(name).Append(":\n");
            Print(output, child, depth + 1);
        }
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.PropertyType != typeof(TextSpan) && property.Name != "EqualityContract")
            .OrderBy(property => property.Name, StringComparer.Ordinal);

    private static void Collect(StringBuilder output, List<(string, SyntaxNode)> inner, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case SyntaxNode node:
                inner.Add((name, node));
                break;
            case string text:
                output.Append(CultureInfo.InvariantCulture, $" {name}=\"{text}\"");
                break;
            case IEnumerable items:
                inner.AddRange(items.Cast<SyntaxNode>().Select(item => (name, item)));
                break;
            default:
                output.Append(CultureInfo.InvariantCulture, $" {name}={value}");
                break;
        }
    }
}
