namespace DomRules.Studio.Tests.Hosting;

/// <summary>One browser at a time.</summary>
[CollectionDefinition(Name)]
public sealed class StudioCollection : ICollectionFixture<StudioFixture>
{
    internal const string Name = "studio";
}
