using System.Text;

namespace DomRules.Cli.Tests;

/// <summary>Files that are none, or not what they are said to be.</summary>
public sealed class BadFileTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private static readonly string Shop = File.ReadAllText(Path.Combine(CommandRun.Library("starter"), "shop.route"));

    [Fact]
    public void Check_Utf16_SaysSo() => Refused(_folder.File("a.route", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Shop)).ToArray()), "UTF-16");

    [Fact]
    public void Check_ByteThatIsNotUtf8_NamesItsLine() => Refused(_folder.File("a.route", Encoding.Latin1.GetBytes("policy a\n  currency EUR\n// Größe\n")), "0xF6 in line 3");

    [Fact]
    public void Check_NulBytes_SaysThatItIsNoText() => Refused(_folder.File("a.route", new byte[1000]), "NUL");

    [Theory]
    [InlineData("check")]
    [InlineData("test")]
    [InlineData("format")]
    [InlineData("graph")]
    public void Verb_EmptyFolder_SaysWhatIsMissing(string verb)
    {
        var (code, _, error) = CommandRun.Of(verb, Path.GetDirectoryName(_folder.File("x"))!);
        code.ShouldBe(2);
        error.ShouldContain("no .route file");
    }

    [Fact]
    public void Format_ByteThatIsNotUtf8_LeavesTheFile()
    {
        var bytes = Encoding.Latin1.GetBytes("policy a currency EUR // Größe\n");
        var file = _folder.File("a.route", bytes);
        CommandRun.Of("format", file).Code.ShouldBe(2);
        File.ReadAllBytes(file).ShouldBe(bytes);
    }

    [Fact]
    public void Route_FolderInPlaceOfNetwork_SaysWhatIsMissing()
    {
        var starter = CommandRun.Library("starter");
        var (code, _, error) = CommandRun.Of("route", "--policy", starter, "--network", Path.GetDirectoryName(_folder.File("x"))!, "--orders", Path.Combine(starter, "orders.ndjson"));
        code.ShouldBe(2);
        error.ShouldContain("neither a .json file nor a .csv table");
    }

    [Fact]
    public void Route_PolicyThatDoesNotCompile_EndsInOneAsCheckDoes()
    {
        var policy = _folder.File("a.route", "policy a\n  currency EUR\nnonsense\n");
        string[] words = [.. CommandRun.Starter];
        words[2] = policy;
        var (code, output, error) = CommandRun.Of([.. words, "--out", _folder.File("d.ndjson")]);
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain("a.route:3:");
        _folder.Names.ShouldBe(["a.route"]);
        CommandRun.Of("check", policy).Code.ShouldBe(1);
        words[2] = _folder.File("gone.route");
        CommandRun.Of(words).Code.ShouldBe(2);
    }

    [Fact]
    public void Library_BrokenTableOfPlaces_IsToldAndNotPassedOver()
    {
        var shop = _folder.File("shop");
        CommandRun.Of("init", shop).Code.ShouldBe(0);
        string[] words = [.. CommandRun.Starter];
        words[2] = shop;
        File.WriteAllText(Path.Combine(shop, "places.csv"), "country,postal_code,latitude,longitude\nDE,10115,52.53,13.38\nDE,20095,north,9.99\n");
        var (code, _, error) = CommandRun.Of(words);
        code.ShouldBe(2);
        error.ShouldContain("places.csv:3: error DI");
        error.ShouldContain("\"north\", \"9.99\" are not degrees on earth");
        var tested = CommandRun.Of("test", shop);
        tested.Code.ShouldBe(1);
        tested.Output.ShouldContain("places.csv:3: error DI");
        File.WriteAllText(Path.Combine(shop, "places.csv"), "country,postal_code,latitude,longitude\nDE,10115,52.53,13.38\n");
        CommandRun.Of(words).Code.ShouldBe(0);
        CommandRun.Of("test", shop).Code.ShouldBe(0);
    }

    [Fact]
    public void Route_HostileOrders_SetsThemAsideAndDecidesTheRest()
    {
        var good = File.ReadLines(Path.Combine(CommandRun.Library("starter"), "orders.ndjson")).First();
        string[] bad =
        [
            new string('[', 100_000),
            good.Replace("\"quantity\":\"1\"", "\"quantity\":1e999999", StringComparison.Ordinal),
            good.Replace("\"quantity\":\"1\"", "\"quantity\":NaN", StringComparison.Ordinal),
            good.Replace("\"quantity\":\"1\"", "\"quantity\":\"" + new string('9', 4000) + "\"", StringComparison.Ordinal),
            good.Replace("{\"id\":\"5001\"", "{\"id\":\"a\",\"id\":\"b\"", StringComparison.Ordinal),
            "{\"id\":\"c\",\"lines\":[" + string.Join(',', Enumerable.Repeat("{\"sku\":\"A\",\"quantity\":1}", 20_000)) + "],\"destination\":{\"country\":\"DE\"}}",
        ];
        var (code, output, error) = CommandRun.Of(Routing(_folder.File("o.ndjson", string.Join('\n', [.. bad, good]))));
        code.ShouldBe(0);
        output.ShouldContain("1 order decided, 6 set aside");
        for (var line = 1; line <= bad.Length; line++)
        {
            error.ShouldContain($"o.ndjson:{line}: error DI");
        }

        CommandRun.Of([.. Routing(_folder.File("o.ndjson")), "--strict"]).Code.ShouldBe(1);
    }

    [Fact]
    public void Route_OutThatIsAnInput_OverwritesNothing()
    {
        var orders = _folder.File("o.ndjson", File.ReadAllText(Path.Combine(CommandRun.Library("starter"), "orders.ndjson")));
        var before = File.ReadAllText(orders);
        var (code, _, error) = CommandRun.Of([.. Routing(orders), "--out", orders]);
        code.ShouldBe(2);
        error.ShouldContain("would overwrite what is read");
        File.ReadAllText(orders).ShouldBe(before);
    }

    [Theory]
    [InlineData("nofolder/x.ndjson", "there is no folder")]
    [InlineData("", "it is a folder")]
    public void Route_OutThatCannotBe_LeavesNothing(string name, string said)
    {
        var (code, _, error) = CommandRun.Of([.. CommandRun.Starter, "--out", _folder.File(name)]);
        code.ShouldBe(2);
        error.ShouldContain(said);
        _folder.Names.ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private static string[] Routing(string orders) => [.. CommandRun.Starter.SkipLast(1), orders];

    private static void Refused(string file, string said)
    {
        var (code, output, error) = CommandRun.Of("check", file);
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(said);
    }
}
