namespace DomRules.Language.Tests.Linking;

/// <summary>Declarations that layers state: the same names with values by chance, read by one another up to four deep.</summary>
internal sealed class AnyDeclarations(Dice dice)
{
    private static readonly string[] Names =
        ["embargo", "marks", "limit", "far", "weight", "side", "dock", "loyalty", "found", "tags", "service", "heavy", "dear", "strict", "rate", "fee"];

    /// <summary>What the root states; each but the first of a pair may be left to a child, or to nobody.</summary>
    public string All() => string.Concat(Names.Where(n => n is not ("weight" or "side") || dice.OneIn(2)).Select(One));

    public string Some()
    {
        var names = Names.ToList();
        var text = "";
        for (var i = dice.Below(3); i > 0; i--)
        {
            var name = names[dice.Below(names.Count)];
            names.Remove(name);
            text += One(name);
        }

        return text;
    }

    private string One(string name) => name switch
    {
        "embargo" => $"list embargo = [{dice.Of("KP", "SY", "KP, SY")}]\n",
        "marks" => $"list marks = [\"{dice.Of("a", "b")}\"]\n",
        "limit" => $"parameter limit = {dice.Of("400", "500")} EUR between 50 EUR and 5_000 EUR\n",
        "far" => $"parameter far = {dice.Of("90", "100")} km\n",
        "weight" => $"assume line.weight = {dice.Of("500", "700")} g\n",
        "side" => $"assume line.longest_side = {dice.Of("30", "40")} cm\n",
        "dock" => $"field node.has_dock : yes/no = {dice.Of("yes", "no")}\n",
        "loyalty" => $"field order.loyalty : one of [{dice.Of("bronze, silver, gold", "gold, silver, bronze")}] = silver\n",
        "found" => "field node.found : set of text = marks\n",
        "tags" => $"words line.tags = [{dice.Of("hazmat, lithium", "lithium, hazmat", "hazmat, lithium, paint")}]\n",
        "service" => $"words order.service = [{dice.Of("economy, standard, express", "express, standard, economy")}]\n",
        "heavy" => $"let heavy = (line.weight or else 1 kg) > {dice.Of("20", "30")} kg\n",
        "dear" => $"let dear = order.value > limit{dice.Of("", " and order.gift")}\n",
        "strict" => $"let strict = dear {dice.Of("and", "or")} (heavy or order.destination.country in embargo)\n",
        "rate" => "table rate (order.risk, order.service) gives money {\n  | high | *        | " + dice.Of("1", "2") + " EUR |\n  | *    | standard | 3 EUR |\n  | *    | *        | limit |\n}\n",
        _ => $"let fee = rate > {dice.Of("2", "3")} EUR or order.loyalty > bronze\n",
    };
}
