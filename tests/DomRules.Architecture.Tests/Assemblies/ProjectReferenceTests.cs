using System.Xml.Linq;
using DomRules.Architecture.Tests.Sources;

namespace DomRules.Architecture.Tests.Assemblies;

public sealed class ProjectReferenceTests
{
    private static IEnumerable<string> Products => Repository.Projects.Where(path => !path.StartsWith("tests/", StringComparison.Ordinal));

    [Fact]
    public void References_OfEachProduct_PointDownOnly()
    {
        var upward =
            from project in Products
            let name = Path.GetFileNameWithoutExtension(project)
            let allowed = AssemblyRules.References.GetValueOrDefault(name, [])
            from reference in Included(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension)
            where !allowed.Contains(reference)
            select $"{name} must not refer to {reference}";

        upward.ShouldBeEmpty();
    }

    [Fact]
    public void Products_InTheTree_AreInTheTable() =>
        Products.Select(Path.GetFileNameWithoutExtension).Except(AssemblyRules.References.Keys).ShouldBeEmpty();

    [Fact]
    public void Packages_OfEachProduct_StopAtTheirWall()
    {
        var strangers =
            from project in Products
            let name = Path.GetFileNameWithoutExtension(project)
            from package in Included(project, "PackageReference")
            where !AssemblyRules.Packages.GetValueOrDefault(package, []).Contains(name)
            select $"{name} must not use {package}";

        strangers.ShouldBeEmpty();
    }

    [Fact]
    public void Usings_OfThirdParties_StopAtTheirWall()
    {
        var strangers =
            from source in Repository.ProductSources
            from opened in source.Usings
            from rule in AssemblyRules.Namespaces
            where opened == rule.Key || opened.StartsWith(rule.Key + ".", StringComparison.Ordinal)
            where !rule.Value.Contains(source.Assembly)
            select $"{source.Path} must not open {opened}";

        strangers.ShouldBeEmpty();
    }

    [Fact]
    public void Solution_ListsEveryProject()
    {
        var solution = Repository.Read("DomRules.sln").Replace('\\', '/');
        Repository.Projects.Where(path => !solution.Contains(path, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void LockFile_OfEveryProject_IsThere() =>
        Repository.Projects.Select(path => Path.GetDirectoryName(path) + "/packages.lock.json").Except(Repository.Files).ShouldBeEmpty();

    private static IEnumerable<string> Included(string project, string item) =>
        XDocument.Parse(Repository.Read(project)).Descendants(item).Select(element => (string)element.Attribute("Include")!);
}
