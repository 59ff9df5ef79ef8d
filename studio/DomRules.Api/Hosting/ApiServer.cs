using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Reading;
using DomRules.Api.Versions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DomRules.Api.Hosting;

/// <summary>The HTTP API on a server of its own.</summary>
public static class ApiServer
{
    /// <summary>Puts the server together; it does not listen yet.</summary>
    public static WebApplication Build(ApiServices services, ApiOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Url).ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = options.LargestBody;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRateLimiter(limits => RateLimits.Configure(limits, options));
        builder.Services.AddOpenApi(OpenApi.Name, OpenApi.Configure);
        builder.Services.AddHostedService(_ => new Ticking(services.Queue, options.Tick, services.Clock));
        var server = builder.Build();
        server.Use(next => context => Failures.CatchAsync(context, next));
        server.UseRouting();
        server.Use(next => context => EndpointAccess.CheckAsync(context, next, services));
        server.UseRateLimiter();
        CommandEndpoints.Map(server, services);
        OrderEndpoints.Map(server, services);
        DecisionEndpoints.Map(server, services);
        VersionEndpoints.Map(server, services);
        SystemEndpoints.Map(server, services);
        server.MapOpenApi("/openapi/{documentName}.json");
        server.MapFallback(context => Problem.Of(404, "not_found", "There is nothing at this address", "The API is described at /openapi/v1.json.").ExecuteAsync(context));
        return server;
    }
}
