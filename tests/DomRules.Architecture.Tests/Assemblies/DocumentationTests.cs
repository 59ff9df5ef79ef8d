using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace DomRules.Architecture.Tests.Assemblies;

public sealed class DocumentationTests
{
    public static TheoryData<string> Documented =>
    [
        "DomRules.Model", "DomRules.Language", "DomRules.Engine", "DomRules.Formats", "DomRules.Operations", "DomRules.Store",
    ];

    [Theory, MemberData(nameof(Documented))]
    public void PublicTypes_OfAProduct_HaveASummary(string assembly)
    {
        var summaries = XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml"))
            .Descendants("member")
            .Where(member => member.Descendants().Any(element => element.Name == "summary" || element.Name == "inheritdoc"))
            .Select(member => (string)member.Attribute("name")!)
            .ToHashSet();

        Assembly.Load(assembly).GetTypes()
            .Where(type => type.IsPublic && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(type => type.FullName!)
            .Where(name => !summaries.Contains("T:" + name))
            .ShouldBeEmpty();
    }
}
