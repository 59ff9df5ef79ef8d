using Microsoft.AspNetCore.OpenApi;

namespace DomRules.Api.Hosting;

/// <summary>The description of the API.</summary>
internal static class OpenApi
{
    internal const string Name = "v1";

    internal static void Configure(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "DomRules";
        document.Info.Version = Name;
        document.Servers = [];
        return Task.CompletedTask;
    });
}
