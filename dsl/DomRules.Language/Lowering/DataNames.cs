using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax;
using DomRules.Language.Syntax.Tests;
using DomRules.Language.Text;
using DomRules.Model.Testing;

namespace DomRules.Language.Lowering;

/// <summary>Checks the properties that tests write down against the input formats and the fields of the policies.</summary>
internal sealed class DataNames(SourceText source, TestNames names, DiagnosticBag bag)
{
    private static readonly string[] Kinds = [.. InputShapes.Network.Parts.Values.Where(s => InputShapes.Network.Parts.ContainsKey(DataText.Plural(s.Name))).Select(s => s.Name)];

    internal void Check(NetworkEntrySyntax entry)
    {
        switch (entry)
        {
            case PropertyEntry property:
                Check(property.Property, InputShapes.Network);
                break;
            case ItemEntry item when InputShapes.Network.Parts.GetValueOrDefault(DataText.Plural(item.Kind.Text)) is { } shape:
                Check(item.Body, shape);
                break;
            case ItemEntry item:
                Report(item.Kind, "network", Kinds);
                break;
            case StockEntry stock:
                Check(stock.Value, InputShapes.Stock);
                break;
        }
    }

    internal void Check(DataSyntax value, InputShape shape)
    {
        foreach (var property in value is DataObject body ? body.Properties : [])
        {
            Check(property, shape);
        }

        foreach (var item in value is DataList list ? list.Items : [])
        {
            Check(item, shape);
        }
    }

    private void Check(DataProperty property, InputShape shape)
    {
        var name = DataText.Camel(property.Key.Text);
        if (!shape.Properties.Contains(name) && !names.IsField(shape.Name, property.Key.Text) && !IsPlace(property, shape))
        {
            Report(property.Key, shape.Name, Known(property.Key.Text, shape));
        }
        else if (shape.Parts.GetValueOrDefault(name) is { } part)
        {
            Check(property.Value, part);
        }
    }

    /// <summary><c>at: (52.52, 13.40)</c> says both degrees at once.</summary>
    private static bool IsPlace(DataProperty property, InputShape shape) => property is { Value: DataPlace, Key.Text: "at" } && shape.Properties.Contains("latitude");

    private IEnumerable<string> Known(string written, InputShape shape)
    {
        var places = shape.Properties.Contains("latitude") ? new[] { "at" } : [];
        return shape.Properties.Select(p => written.Contains('_', StringComparison.Ordinal) ? DataText.Snake(p) : p).Concat(names.FieldsOf(shape.Name)).Concat(places);
    }

    /// <summary>A name unlike any other may be a field of a policy that other mistakes kept from being read.</summary>
    private void Report(NameSyntax name, string owner, IEnumerable<string> known)
    {
        if (NearestName.Find(name.Text, known) is { } nearest)
        {
            bag.Add(TestDiagnostics.UnknownProperty(source.At(name.Span), name.Text, owner, nearest));
        }
        else if (!bag.HasErrors)
        {
            bag.Add(TestDiagnostics.UnknownProperty(source.At(name.Span), name.Text, owner, null));
        }
    }
}
