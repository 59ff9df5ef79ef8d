using System.Text;
using DomRules.Language.Text;

namespace DomRules.Language.Tests.Linking;

/// <summary>A root policy with sealed rules, and one or two policies below that change whatever they can.</summary>
internal sealed class AnyLayers(Dice dice)
{
    private static readonly (string Block, string[] Effects)[] Blocks =
    [
        ("review", ["hold for desk", "tag seen", "cancel"]),
        ("promise", ["keep back 3", "count incoming within 5 days", "handling 1 working day", "backorder up to 20 within 14 days"]),
        ("sourcing", ["forbid", "require node.is_open"]),
        ("cost", ["add 2 EUR per line", "add 1 EUR per unit"]),
        ("split", ["at most 1 shipment", "at most 3 shipments", "ship part", "keep together lines", "at least 15 EUR per shipment"]),
        ("carrier", ["allow slower service"]),
    ];

    private static readonly string[] OfOrders = ["order.gift", "dear", "order.service > standard", "order.destination.country in embargo", "order.loyalty >= silver", "order.value > limit"];

    private static readonly string[] OfLines = ["heavy", "strict", "line.tags has hazmat", "(line.longest_side or else 1 m) > 20 cm", "fee", "rate > 1 EUR"];

    private static readonly string[] OfNodes = ["node.has_dock", "(node.distance or else 1 km) > far", "node.found has any of marks", "node.found has \"a\""];

    private readonly AnyDeclarations _declarations = new(dice);
    private readonly List<(string Name, int Block)> _rules = [];

    public IReadOnlyList<SourceText> Next()
    {
        _rules.Clear();
        var root = new SourceText("root.route", "policy root\n  currency EUR\n\nqueue desk \"Desk\"\n" + _declarations.All() + Blocked("r", 4));
        var middle = Child("middle", "root");
        return dice.OneIn(3) ? [root, middle, Child("leaf", "middle")] : [root, middle];
    }

    private SourceText Child(string name, string parent)
    {
        var text = new StringBuilder($"policy {name}\n  extends {parent}\n\n");
        return new SourceText(name + ".route", text.Append(_declarations.Some()).Append(Changes(name[..1])).Append(dice.OneIn(3) ? Reordered() : "").Append(Blocked(name[..1], 1)).ToString());
    }

    private string Blocked(string prefix, int most)
    {
        var text = new StringBuilder();
        for (var i = 1 + dice.Below(most); i > 0; i--)
        {
            var block = dice.Below(Blocks.Length);
            text.Append(Block(block, AnyRule(prefix, block, "", null) + (dice.OneIn(2) ? AnyRule(prefix, block, "", null) : "")));
        }

        return text.ToString();
    }

    /// <summary>Rules of parents overridden, disabled, stated anew.</summary>
    private string Changes(string prefix)
    {
        var text = new StringBuilder();
        for (var i = dice.Below(3); i > 0; i--)
        {
            var (name, block) = dice.Of(_rules.ToArray());
            text.Append(Block(block, dice.Below(5) switch
            {
                0 => $"  disable rule {name} because \"No longer\"\n",
                1 => AnyRule(prefix, block, "", name),
                _ => AnyRule(prefix, block, "override ", name),
            }));
        }

        return text.ToString();
    }

    private string Reordered() => dice.Below(4) switch
    {
        0 => $"sourcing {{\n  step near nodes within 100 km {Without()}\n  step all at most 5 shipments ship part\n}}\n",
        1 => "sourcing {\n  rank by { nearest, lowest cost }\n}\n",
        2 => "split {\n  otherwise then at most 9 shipments because \"Any\"\n}\n",
        _ => "carrier {\n  rank services by { lowest cost }\n}\n",
    };

    private string Without() => _rules.Where(r => Blocks[r.Block].Block == "split").Select(r => r.Name).ToArray() is { Length: > 0 } rules ? "without rule " + dice.Of(rules) : "";

    private static string Block(int block, string members) => Blocks[block].Block + " {\n" + members + "}\n";

    private string AnyRule(string prefix, int block, string before, string? name)
    {
        name ??= $"{prefix}{_rules.Count}";
        _rules.Add((name, block));
        var reason = dice.OneIn(3) ? "Above {limit}" : "Because";
        return $"  {before}rule {name}{(dice.OneIn(3) ? " sealed" : "")} when {(before.Length > 0 && dice.OneIn(2) ? "base and " : "")}{Condition(Blocks[block].Block)} then {dice.Of(Blocks[block].Effects)} because \"{reason}\"\n";
    }

    private string Condition(string block) => dice.Below(3) switch
    {
        0 => Atom(block),
        1 => $"{Atom(block)} {dice.Of("and", "or")} {Atom(block)}",
        _ => $"not ({Atom(block)} {dice.Of("and", "or")} {Atom(block)})",
    };

    private string Atom(string block) => block switch
    {
        "promise" or "sourcing" when dice.OneIn(2) => dice.Of(OfNodes),
        "promise" or "sourcing" or "cost" when dice.OneIn(2) => dice.Of(OfLines),
        "carrier" when dice.OneIn(2) => "service.level >= order.service",
        "carrier" => $"any line where ({dice.Of(OfLines)})",
        _ when dice.OneIn(3) => $"any line where ({dice.Of(OfLines)})",
        _ => dice.Of(OfOrders),
    };
}
