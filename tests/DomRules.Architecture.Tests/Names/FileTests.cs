using DomRules.Architecture.Tests.Sources;

namespace DomRules.Architecture.Tests.Names;

public sealed class FileTests
{
    private const int LongestFile = 400;

    private static readonly string[] TopLevelFolders = ["engine", "dsl", "studio", "tests", "rule-libraries", "docs"];

    private static IEnumerable<SourceFile> Written => Repository.Sources.Where(source => !source.IsGenerated);

    [Fact]
    public void TopLevelFolders_OfTheTree_AreThoseTheOwnerNamed() =>
        Repository.Files.Where(path => path.Contains('/', StringComparison.Ordinal))
            .Select(path => path.Split('/')[0])
            .Where(folder => !folder.StartsWith('.'))
            .Distinct()
            .Except(TopLevelFolders)
            .ShouldBeEmpty();

    [Fact]
    public void SourceFile_WrittenByHand_IsNotLong() =>
        Written.Where(source => source.Lines > LongestFile).Select(source => $"{source.Path}: {source.Lines} lines").ShouldBeEmpty();

    [Fact]
    public void SourceFile_WithAPublicType_HoldsNoOtherPublicType() =>
        Written.Where(source => source.TopLevelTypes.Where(type => type.IsPublic).Select(type => type.Name).Distinct().Count() > 1)
            .Select(source => source.Path)
            .ShouldBeEmpty();

    [Fact]
    public void SourceFile_WithAPublicType_IsNamedForIt()
    {
        var strangers =
            from source in Written
            from type in source.TopLevelTypes
            where type.IsPublic && source.Name.Split('.')[0] != type.Name
            select $"{source.Path} holds {type.Name}";

        strangers.ShouldBeEmpty();
    }

    [Fact]
    public void SourceFile_OfAProduct_LiesWhereItsNamespaceSays()
    {
        var astray =
            from source in Repository.ProductSources
            where !source.IsGenerated && source.Namespace.Length > 0
            let folders = source.Path.Split('/')[1..^1]
            where source.Namespace != string.Join('.', folders)
            select $"{source.Path} is in {source.Namespace}";

        astray.ShouldBeEmpty();
    }
}
