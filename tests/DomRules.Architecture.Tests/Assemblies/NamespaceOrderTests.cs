using DomRules.Architecture.Tests.Sources;

namespace DomRules.Architecture.Tests.Assemblies;

public sealed class NamespaceOrderTests
{
    public static TheoryData<string> Ordered => [.. NamespaceOrder.Rows.Keys];

    [Theory, MemberData(nameof(Ordered))]
    public void Namespaces_OfAnOrderedAssembly_AreInTheTable(string assembly)
    {
        var known = NamespaceOrder.Rows[assembly].SelectMany(row => row).ToHashSet();
        Sources(assembly)
            .Select(source => Part(assembly, source.Namespace))
            .Where(part => part.Length > 0 && !known.Contains(part))
            .Distinct()
            .ShouldBeEmpty($"give each a row in {nameof(NamespaceOrder)}");
    }

    [Theory, MemberData(nameof(Ordered))]
    public void Usings_InAnOrderedAssembly_PointToEarlierRows(string assembly)
    {
        var upward =
            from source in Sources(assembly)
            let own = Part(assembly, source.Namespace)
            where own.Length > 0
            from used in source.Usings.Where(name => Belongs(assembly, name)).Select(name => Part(assembly, name))
            where used != own && Row(assembly, used) > Row(assembly, own)
            select $"{source.Path}: {own} must not use {(used.Length == 0 ? "the root namespace" : used)}";

        upward.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Ordered))]
    public void Usings_BetweenNeighboursInARow_GoOneWay(string assembly)
    {
        var arrows =
            (from source in Sources(assembly)
             let own = Part(assembly, source.Namespace)
             from used in source.Usings.Where(name => Belongs(assembly, name)).Select(name => Part(assembly, name))
             where used != own && own.Length > 0 && used.Length > 0
             select (own, used)).ToHashSet();

        arrows.Where(arrow => arrows.Contains((arrow.used, arrow.own))).ShouldBeEmpty();
    }

    [Fact]
    public void Usings_OfProducts_AreWrittenInTheFile()
    {
        // A global using would hide an arrow from the tests above.
        Repository.ProductSources.Where(source => source.Text.Contains("global using", StringComparison.Ordinal)).Select(source => source.Path)
            .ShouldBeEmpty();
        Repository.Projects.Where(path => Repository.Read(path).Contains("<Using Include=\"DomRules", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<SourceFile> Sources(string assembly) =>
        Repository.ProductSources.Where(source => source.Assembly == assembly && !source.IsGenerated);

    private static bool Belongs(string assembly, string name) => name == assembly || name.StartsWith(assembly + ".", StringComparison.Ordinal);

    private static string Part(string assembly, string name) =>
        Belongs(assembly, name) && name.Length > assembly.Length ? name[(assembly.Length + 1)..].Split('.')[0] : "";

    private static int Row(string assembly, string part)
    {
        var row = Array.FindIndex(NamespaceOrder.Rows[assembly], names => names.Contains(part));
        return row < 0 ? int.MaxValue : row;
    }
}
